exports.secretKey = () => process.env.SENJARO_API_SECRET;

exports.merchantId = () => process.env.SENJARO_MERCHANT_ID;
