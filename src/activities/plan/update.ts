import { writingUpdate } from '../writing-update.ts';

export const update = writingUpdate('plan');
