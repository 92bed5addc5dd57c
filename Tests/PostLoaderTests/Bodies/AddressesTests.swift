import Testing

@testable import PostLoader

@Suite struct AddressesTests {
  private func found(in text: String) -> [String] {
    Addresses.all(in: Array(text.utf8)).map(\.url)
  }

  @Test func hostsUnderCommonEndingsAreAddresses() {
    #expect(
      found(in: "Visit linuxfoundation.org, (pytorch.org/join) or “sel4.systems/x” and cncf.io.")
        == [
          "https://linuxfoundation.org", "https://pytorch.org/join", "https://sel4.systems/x",
          "https://cncf.io",
        ])
  }

  @Test func aPossessiveIsNoPartOfAHost() {
    #expect(found(in: "pytorch.org's page") == ["https://pytorch.org"])
  }

  @Test func filesVersionsAndProgramsAreNoAddresses() {
    #expect(
      found(
        in: """
          main.py README.md Node.js lib.rs run.sh v2.0.1 e.g. i.e. 3.14 a.b logger.info socket.io \
          ASP.NET U.S. org.apache.io model.pt numpy.int Inc.The end.com.
          """) == ["https://end.com"])
  }

  @Test func doubtfulEndingsNeedAPath() {
    #expect(
      found(in: "bit.ly/x youtu.be/abc x.ai") == ["https://bit.ly/x", "https://youtu.be/abc"])
  }

  @Test func aHostInAMailAddressIsNone() {
    #expect(found(in: "info@example.org user:pass@example.org") == [])
  }
}
