import config from './playwright.config.ts';
export default { ...config, globalSetup: undefined, timeout: 60_000, expect: { timeout: 8_000 } };
