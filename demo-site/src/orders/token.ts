/** What the demo's API asks for where SHOP_API_TOKEN says nothing else; a real shop has a secret one. */
export const DEMO_TOKEN = 'warung-nusa-demo-token';
