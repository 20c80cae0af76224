import type { Activity } from '#course/course.ts';
import type { ReflectionRules, ReflectionWords } from './reflection.ts';

export type ReflectionActivity = Activity<ReflectionRules, ReflectionWords>;
