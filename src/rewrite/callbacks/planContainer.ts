import { planArrayFrom } from './arrayFrom';
import { planArrayMethod } from './arrayMethod';
import type { Container, ContainerContext, ContainerOutcome } from './container';
import { planIife, planReaction, planTest, planTimer } from './inPlace';
import { planSort } from './sortKeys';
import { planStringReplace } from './stringReplace';
import { planThrown } from './thrown';

/** Decides on one container by what the callback is to it. */
export function planContainer(container: Container, context: ContainerContext): ContainerOutcome {
  const { role } = container;
  switch (role.kind) {
    case 'array-method':
      return planArrayMethod(container, role.method, context);
    case 'iife':
      return planIife(container);
    case 'reaction':
      return planReaction(container);
    case 'test':
      return planTest(container);
    case 'timer':
      return planTimer(container);
    case 'comparator':
      return planSort(container, context);
    case 'array-from':
      return planArrayFrom(container, context);
    case 'string-replace':
      return planStringReplace(container, context);
    case 'thrown':
      return planThrown(container, role.place, context);
    case 'listener':
      return { refuse: 'in-event-listener' };
    case 'other':
      return { refuse: 'in-sync-callback' };
  }
}
