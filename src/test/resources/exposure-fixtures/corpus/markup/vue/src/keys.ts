export const moneroo = import.meta.env.VITE_MONEROO_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle needs=file
export const apiUrl = import.meta.env.VITE_API_URL; // fine: exposure.secret-env-in-client-bundle because an address
