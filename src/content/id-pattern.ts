/** What ids in front matter look like: they become keys in an LMS, so a letter comes first. */
export const idPattern = /^[a-z][a-z0-9-]*$/;
