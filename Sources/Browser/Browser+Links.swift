// The link follower: numbers, the selected link, labels, and what following one does.

import Announcements
import Catalog
import Screen

extension Browser {
  /// The links of the post that is shown.
  var links: [Link] { detail.page?.announcement.body.links ?? [] }

  // MARK: Numbers

  /// Adds a digit to the pending number. It is followed at once if no other number begins so.
  mutating func type(digit key: Key?, after pending: String) {
    guard case .character(let digit)? = key else { return }
    guard focus == .detail else {
      return say("digits follow links in the detail: \(keyName(.open)) opens it")
    }
    let number = pending + String(digit)
    guard let index = Int(number).map({ $0 - 1 }), links.indices.contains(index) else {
      detail.pending = pending
      return say(
        links.isEmpty ? "no links here" : "there is no link \(number): the last is \(links.count)")
    }
    detail.pending = number
    if (index + 1) > links.count / 10 { followLink(index) }
  }

  /// `Enter`: the number typed, else the selected target.
  mutating func follow() {
    if let number = Int(detail.pending), links.indices.contains(number - 1) {
      return followLink(number - 1)
    }
    guard let selected = detail.selected else {
      return say(
        links.isEmpty
          ? "no links here" : "no link is selected: \(keyName(.nextLink)) selects, digits follow")
    }
    follow(selected)
  }

  mutating func selectLink(_ step: Int) {
    if !detail.selectTarget(forward: step > 0) {
      say(step > 0 ? "no link further down" : "no link further up")
    }
  }

  // MARK: Following

  mutating func follow(_ target: PageTarget) {
    switch target {
    case .link(let index): followLink(index)
    case .boilerplate(let index):
      detail.page?.toggle(boilerplate: index)
    case .footnote(let index): jump(to: .reference(index))
    case .reference(let index): jump(to: .footnote(index))
    }
  }

  /// Selects where a footnote's text, or the first reference to it, stands; `H` comes back.
  private mutating func jump(to target: PageTarget) {
    trail.leave(snapshot)
    detail.select(target)
  }

  /// Opens a link: a post of the archive here, all else outside. A link whose text names another
  /// host is only selected at first.
  mutating func followLink(_ index: Int) {
    detail.pending = ""
    guard links.indices.contains(index), let post = posts[detail.post ?? -1] else { return }
    let link = links[index]
    if let target = post.facts.links[index] {
      detail.selected = .link(index)
      return showPost(target, linkedFrom: post.announcement.title, fragment: link.fragment)
    }
    if let fragment = link.fragment, link.url.hasPrefix("#") {
      guard let anchor = detail.page?.anchor(named: fragment) else {
        return say("nothing on this page is called #\(fragment)", isWarning: true)
      }
      trail.leave(snapshot)
      return detail.goTo(anchor)
    }
    let notice = LinkNotice(link)
    if let refusal = notice.refusal { return say(refusal, isWarning: true) }
    if let warning = notice.warning, detail.selected != .link(index) {
      detail.select(.link(index))
      return say("\(warning); \(keyName(.follow)) opens it", isWarning: true)
    }
    open(link.url, at: notice.target)
  }

  private mutating func open(_ address: String, at target: String) {
    effects.append(.open(address))
    say("opened \(target)")
  }

  /// Shows a post in the detail, leaving the list as it is; `H` comes back.
  mutating func showPost(_ id: PostID, linkedFrom title: String, fragment: String? = nil) {
    trail.leave(snapshot)
    detail.followed = id
    detail.linkedFrom = title
    detail.sought = nil
    detail.find = nil
    detail.destination = fragment.map { .anchor($0) }
    if detail.post == id, let fragment, let anchor = detail.page?.anchor(named: fragment) {
      detail.goTo(anchor)
    }
    focus = .detail
  }

  mutating func openAddress() {
    guard let announcement = posts[detail.post ?? -1]?.announcement else { return }
    guard let address = announcement.permalink, Address(address).isOpenable else {
      return say("this announcement has no address: its site's is not known")
    }
    open(address, at: LinkNotice(Link(text: "", url: address)).target)
  }

  // MARK: Labels

  mutating func showLabels() {
    let targets = detail.targetsInSight.compactMap { target -> (PageTarget, String)? in
      guard case .link(let index) = target, links.indices.contains(index) else {
        return (target, "")
      }
      return (target, "\(index + 1) \(links[index].text) \(links[index].url)")
    }
    guard !targets.isEmpty else { return say("no links in view") }
    detail.labels = Labels(targets.map { (target: $0.0, text: $0.1) })
  }

  mutating func pressInLabels(_ key: Key) {
    switch key {
    case .character(let character) where character.isLetter || character.isNumber:
      detail.labels?.type(character)
      guard let left = detail.labels?.left else { return }
      if left.count == 1, let only = left.first {
        detail.labels = nil
        follow(only.target)
      } else if left.isEmpty {
        detail.labels?.shorten()
        say("no label or link in view has that")
      }
    case .backspace, .control("h"): detail.labels?.shorten()
    case .enter:
      let first = detail.labels?.left.first
      detail.labels = nil
      if let first { follow(first.target) }
    default: detail.labels = nil
    }
  }

  /// The name of the first key of an action, for a sentence.
  func keyName(_ action: Action) -> String {
    options.keymap.keys(for: action).first?.name ?? ":\(action.rawValue)"
  }
}
