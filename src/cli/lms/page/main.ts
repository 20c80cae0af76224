import { mount } from 'svelte';
import './page.css';
import type { LaunchData } from '../lms-pages.ts';
import Page from './Page.svelte';
import { Session } from './session.svelte.ts';

const target = document.getElementById('page');
const data = document.getElementById('package')?.textContent;
if (target && data) {
	const course = JSON.parse(data) as LaunchData;
	mount(Page, { target, props: { course, session: new Session(course) } });
}
