import 'package:flutter_test/flutter_test.dart';

void main() {
  test('opens', () {
    const key = 'ansa_sk_sandbox_{{uuid}}'; // fine: exposure.secret-in-client-code because tests do not ship
    print(key); // fine: exposure.credential-logged because test sources are silent
  });
}
