/** How long something takes a fast and a slow reader, in minutes. */
export interface Minutes {
	readonly least: number;
	readonly most: number;
}

/** Of several things one after the other. */
export function sumOfMinutes(all: readonly Minutes[]): Minutes {
	return all.reduce(
		(sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }),
		{ least: 0, most: 0 }
	);
}

/** As it is said: whole minutes, rounded up, and at least one. */
export function wholeMinutes({ least, most }: Minutes): Minutes {
	const whole = (minutes: number) => Math.max(1, Math.ceil(minutes - 1e-9));
	return { least: whole(least), most: whole(most) };
}
