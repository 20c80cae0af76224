import { createActor, fromPromise, waitFor, type ActorRefFrom } from 'xstate';
import type { SaveInput, SessionInput } from './session-events.ts';
import { sessionMachine } from './session-machine.ts';

export type SessionActor = ActorRefFrom<typeof sessionMachine>;

/** What the session machine has done for it. */
interface Deeds {
	readonly find: () => Promise<void>;
	/** Resolves with whether the LMS has to be told something at once. */
	readonly open: () => Promise<boolean>;
	/** Rejects with a `SaveFailure`. */
	readonly save: (input: SaveInput, signal: AbortSignal) => Promise<void>;
	readonly close: (how: 'left' | 'exit') => void;
}

/** The session machine, not started yet. */
export function createSessionActor({ random }: SessionInput, deeds: Deeds): SessionActor {
	const machine = sessionMachine.provide({
		actors: {
			find: fromPromise(deeds.find),
			open: fromPromise(deeds.open),
			save: fromPromise<void, SaveInput>(({ input, signal }) => deeds.save(input, signal))
		},
		actions: { close: (_, { how }) => deeds.close(how) }
	});
	return createActor(machine, { input: { random } });
}

/** Resolves when the session has been opened, with or without an LMS. */
export async function whenOpen(actor: SessionActor): Promise<void> {
	await waitFor(actor, (snapshot) => !snapshot.matches('finding') && !snapshot.matches('opening'));
}
