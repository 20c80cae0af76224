import { writingUpdate } from '../writing-update.ts';

export const update = writingUpdate('map of one’s own');
