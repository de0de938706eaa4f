/** The last four characters, if the value is long enough to spare them. */
exports.mask = (value) => (value.length < 20 ? '****' : `****${value.slice(-4)}`);
