/** What the demo signs with where SHOP_IDENTITY_SECRET says nothing else; the console shows a real site its own. */
export const DEMO_IDENTITY_SECRET = 'warung-nusa-demo-identity-secret';
