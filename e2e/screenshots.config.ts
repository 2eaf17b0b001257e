import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The same browser and product, with a camera instead of assertions. */
export default defineConfig({ ...journeys, testMatch: '**/*.shots.ts', use: { ...journeys.use, trace: 'off' } });
