export const stripeSecret = process.env.REACT_APP_STRIPE_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle needs=file
export const apiUrl = process.env.REACT_APP_API_URL; // fine: exposure.secret-env-in-client-bundle because an address
export const stripePublishable = process.env.REACT_APP_STRIPE_PUBLISHABLE_KEY; // fine: exposure.secret-env-in-client-bundle because publishable
export const secretSale = process.env.REACT_APP_SECRET_SALE_ENDS; // fine: exposure.secret-env-in-client-bundle because a date
export const hiddenByBuild = process.env.STRIPE_SECRET_KEY; // fine: exposure.secret-env-in-client-bundle because the bundler does not inline it
export const mapsKey = process.env.REACT_APP_GOOGLE_MAPS_BROWSER_KEY; // fine: exposure.secret-env-in-client-bundle because a Maps key is made for clients
