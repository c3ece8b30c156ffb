export { type Lifecycle, lifecycle, type State, stateRefusals, type Transition } from './lifecycle.ts';
export { type Standing, transition } from './transition.ts';
