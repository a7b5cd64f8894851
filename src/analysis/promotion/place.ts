import type { NodePath } from '@babel/traverse';
import { lineMap } from '../../source/lineMap';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { Obstacle, Place } from './types';

/** Says where things are, for one file. */
export interface Places {
  of(path: NodePath): Place;
  obstacle(reason: string, path: NodePath): Obstacle;
}

export function createPlaces(source: SourceFile): Places {
  const positionOf = lineMap(source.text);
  const of = (path: NodePath): Place => {
    const { start, end } = span(path.node);
    return { start, end, ...positionOf(start) };
  };
  return { of, obstacle: (reason, path) => ({ reason, at: of(path) }) };
}
