import { fileURLToPath } from 'node:url';

/** The folder of this project, from whichever folder a command is started. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Says something on the terminal, a line at a time. */
export type Log = (line: string) => void;
