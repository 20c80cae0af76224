const slot = (learnerId: string) => `onramp account ${learnerId}`;

/**
 * What tells a learner from everybody else of that name: that of the record, else that of the course launched last, since
 * a person is the same learner in all courses of an LMS.
 */
export function accountOf(learnerId: string, ofRecord: string): string {
	const known = ofRecord || localStorage.getItem(slot(learnerId));
	const account = known || crypto.randomUUID().slice(0, 8);
	localStorage.setItem(slot(learnerId), account);
	return account;
}

/** The next launch without a record is another learner's. */
export function forgetAccount(learnerId: string): void {
	localStorage.removeItem(slot(learnerId));
}
