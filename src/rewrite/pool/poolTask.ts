import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { DataFacts } from '../../analysis/cpuBound/checkData';
import type { Errors } from '../../analysis/cpuBound/checkThrows';
import type { Named } from '../../analysis/cpuBound/findCpuBound';
import type { Slice } from '../../analysis/cpuBound/slice';

/** A function that can run in a thread of a pool. */
export interface PoolTask {
  readonly name: string;
  readonly path: NodePath<FunctionNode>;
  readonly home: NonNullable<Named['home']>;
  readonly marker: Named['marker'];
  /** What it needs, itself included. */
  readonly slice: Slice;
  readonly data: DataFacts;
  readonly errors: Errors;
  /** What the asynchronous function is called; set when it is known which calls are left. */
  asyncName: string;
}
