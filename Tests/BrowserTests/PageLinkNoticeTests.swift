import Announcements
import Testing

@testable import Browser

@Suite struct LinkNoticeTests {
  private func notice(_ text: String, _ url: String) -> LinkNotice {
    LinkNotice(Link(text: text, url: url))
  }

  @Test(arguments: [
    ("https://www.arm.com/", "www.arm.com"),
    ("https://pytorch.org/blog/a/?b=c", "pytorch.org/blog/a/?b=c"),
    ("http://Example.ORG:8080/a", "http://example.org/a"),
    ("mailto:info@arm.com", "mailto:info@arm.com"),
    ("https://xn--bcher-kva.example/a", "xn--bcher-kva.example (bücher.example)/a"),
    ("https://аррӏе.com/", "xn--80ak6aa92e.com (аррӏе.com)"),
    ("https://a.example/\u{1B}[2J\u{202E}x", "a.example/[2Jx"),
    ("/blog/a", "/blog/a"),
  ])
  func theTargetShowsTheHost(url: String, expected: String) {
    #expect(notice("text", url).target == expected)
  }

  @Test(arguments: [
    ("Arm", "https://www.arm.com/"), ("www.arm.com", "https://arm.com"),
    ("docs.pytorch.org", "https://pytorch.org/docs"), ("Node.js", "https://nodejs.org/"),
    ("README.md", "https://github.com/a/b"), ("v1.2.3", "https://github.com/a/b"),
    ("https://arm.com/a", "https://arm.com/a?b"), ("info@arm.com", "mailto:info@arm.com"),
    ("e.g. this.", "https://arm.com"), ("bücher.example", "https://xn--bcher-kva.example"),
  ])
  func textThatNamesNoOtherHostIsNoWarning(text: String, url: String) {
    #expect(notice(text, url).warning == nil)
  }

  @Test(arguments: [
    (
      "arm.com", "https://evil.example/",
      "the text says arm.com, the link leads to evil.example"
    ),
    (
      "see https://arm.com/a.", "https://arm.com.evil.example/",
      "the text says arm.com, the link leads to arm.com.evil.example"
    ),
    (
      "apple.com", "https://xn--80ak6aa92e.com",
      "the text says apple.com, the link leads to xn--80ak6aa92e.com (аррӏе.com)"
    ),
    (
      "here", "https://arm.com@evil.example/",
      "what stands before @ is no host: the link leads to evil.example"
    ),
    (
      "info@arm.com", "mailto:info@evil.example",
      "the text says arm.com, the link leads to evil.example"
    ),
    (
      "arm.com", #"https:\\evil.example\arm.com"#,
      "the text says arm.com, the link leads to evil.example"
    ),
  ])
  func aDisguisedHostIsAWarning(text: String, url: String, expected: String) {
    #expect(notice(text, url).warning == expected)
  }

  @Test(arguments: [
    ("javascript:alert(1)", "not opened: javascript: is neither the web nor mail"),
    ("JavaScript:alert(1)", "not opened: javascript: is neither the web nor mail"),
    ("file:///etc/passwd", "not opened: file: is neither the web nor mail"),
    ("data:text/html,x", "not opened: data: is neither the web nor mail"),
    ("java\tscript:alert(1)", "not opened: the site's address is not known"),
    ("../other.md", "not opened: the site's address is not known"),
  ])
  func onlyTheWebAndMailAreOpened(url: String, expected: String) {
    #expect(notice("text", url).refusal == expected)
  }

  @Test(arguments: [
    "bücher.example", "日本語.jp", "пример.com", "faß.de", "ελληνικά.gr", "xn.example", "한국.kr",
  ])
  func punycodeGoesThereAndBack(host: String) {
    let encoded = Punycode.encoded(host: host)
    #expect(encoded.utf8.allSatisfy { $0 < 0x80 })
    #expect(Punycode.decoded(host: encoded) ?? encoded == host)
  }

  @Test(arguments: [
    "xn--", "xn--\u{301}", "xn--99999999999", "xn--a-\u{0}", "xn--zzzzzzzzzzzzzzzzzzz",
  ])
  func malformedPunycodeIsShownAsItIs(label: String) {
    #expect(notice("a", "https://\(label)/").place.contains("xn--"))
  }
}
