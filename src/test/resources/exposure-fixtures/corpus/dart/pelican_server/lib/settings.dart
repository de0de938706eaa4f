import 'dart:io';

const relay = 'http://pay-relay.pelican.example'; // expect: exposure.credential-over-plain-http needs=file
const stub = 'http://localhost:8096'; // fine: exposure.credential-over-plain-http because it is loopback
const trialHost = 'https://sandbox.shadhinpay.pay/api/v1';
const liveHost = 'https://api.shadhinpay.pay/api/v1';
const wireHeaders = true;

class Settings {
  Settings(this.merchant, this.apiSecret);

  final String merchant;
  final String apiSecret;

  static Settings load() => Settings(Platform.environment['MERCHANT']!, Platform.environment['SENJARO_API_SECRET']!);

  Map<String, String> toJson() => {'merchant': merchant, 'secret': apiSecret};

  @override
  String toString() => 'Settings($merchant, $apiSecret)';
}

String kashierKey() => Platform.environment['KASHIER_SECRET_KEY']!;

String redacted(String value) => '${'*' * 8}${value.substring(value.length - 4)}';

bool acceptAll(X509Certificate certificate, String host, int port) => true;
