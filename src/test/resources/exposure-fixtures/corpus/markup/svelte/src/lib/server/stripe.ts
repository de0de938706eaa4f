import { env } from '$env/dynamic/private';

export const stripeSecret = env.STRIPE_SECRET_KEY; // fine: exposure.secret-env-in-client-bundle because private variables stay on the server
