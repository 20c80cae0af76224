import { writingLearner } from '../writing.ts';

export const learner = writingLearner('map');
