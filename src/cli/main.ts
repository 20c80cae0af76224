import { runCommandLine } from './command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
	log: (line) => console.log(line),
	warn: (line) => console.error(line)
});
