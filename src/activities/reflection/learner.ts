import { writingLearner } from '../writing.ts';
import type { ReflectionRules } from './reflection.ts';

export const learner = writingLearner<ReflectionRules>('reflection');
