import adapter from '@sveltejs/adapter-static';

const out = process.env.ONRAMP_OUT ?? 'build/site';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// Short, since it stands in every page, style and script; of the style alone, so that the same text gives
		// the same bytes in whatever folder it is built. In dev Svelte's own lets styles change in place.
		...(process.env.ONRAMP_OUT && { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` }),
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ pages: out, assets: out, strict: true }),
		// Relative paths: a package runs in whatever folder an LMS unpacks it to.
		paths: { relative: true },
		// Nothing is loaded from, or sent to, anywhere but the package's own origin.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// The one inline style there is hides Kit's announcer of page changes from the eye.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'media-src': ['self'],
				'connect-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		version: { name: process.env.ONRAMP_VERSION ?? 'dev' },
		// A course without a test-out has no such page.
		prerender: {
			crawl: false,
			entries: ['*'],
			handleMissingId: 'fail',
			handleUnseenRoutes: 'ignore'
		},
		files: { params: 'src/routes/params' },
		// One build at a time may share a checkout with a running dev server.
		outDir: process.env.ONRAMP_KIT_DIR ?? '.svelte-kit'
	}
};
