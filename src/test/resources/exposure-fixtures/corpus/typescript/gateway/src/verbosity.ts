export const verbosity = { headers: true, status: true };

export const silent = { headers: false, status: true };
