export { type Lifecycle, lifecycle, type State, stateRefusals, type Transition } from './lifecycle.ts';
export { transitionObserved } from './observed-transition.ts';
export { type Standing, transition } from './transition.ts';
