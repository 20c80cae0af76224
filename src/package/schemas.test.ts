import { expect, test } from 'vitest';
import { readSchemas } from './schemas.ts';

const names = (standard: 'scorm12' | 'scorm2004-3' | 'scorm2004-4') =>
	readSchemas(standard).map(({ path }) => path);
const text = (standard: 'scorm2004-3' | 'scorm2004-4', name: string) =>
	new TextDecoder().decode(readSchemas(standard).find(({ path }) => path === name)?.bytes);

test('a SCORM 1.2 package carries its four control documents', () => {
	expect(names('scorm12')).toEqual([
		'adlcp_rootv1p2.xsd',
		'ims_xml.xsd',
		'imscp_rootv1p1p2.xsd',
		'imsmd_rootv1p2p1.xsd'
	]);
});

test('both editions of SCORM 2004 carry the same names but their own schemas', () => {
	expect(names('scorm2004-3')).toEqual(names('scorm2004-4'));
	expect(names('scorm2004-4')).toHaveLength(17);
	expect(text('scorm2004-3', 'adlcp_v1p3.xsd')).not.toBe(text('scorm2004-4', 'adlcp_v1p3.xsd'));
	expect(text('scorm2004-3', 'imscp_v1p1.xsd')).not.toBe(text('scorm2004-4', 'imscp_v1p1.xsd'));
});

test('the IMS sequencing schemas keep their notice in both editions', () => {
	expect(text('scorm2004-4', 'imsss_v1p0.xsd')).toBe(text('scorm2004-3', 'imsss_v1p0.xsd'));
	expect(text('scorm2004-4', 'imsss_v1p0.xsd')).toMatch(/IMS/);
});

test('a website carries none', () => {
	expect(readSchemas('web')).toEqual([]);
});
