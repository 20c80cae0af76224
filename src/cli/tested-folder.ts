import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** The sample that has every form and every state, by which the player is tested whatever the course. */
export const sampleId = 'none--every-form';

/** Where what was tested is written down, by course. It stays on this computer, and goes into what is built on it. */
export const testedFolder = join(projectRoot, '.onramp', 'tested');
