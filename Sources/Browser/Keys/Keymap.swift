// Which key does what where: the table of commands with the configuration's changes. It must not
// know what the actions do.

import Screen

/// Keys to actions, and actions to keys.
public struct Keymap: Sendable {
  private struct Binding {
    let key: Key
    let action: Action
    let contexts: [Context]
  }

  /// In the order in which they were bound. They are few: a search through them takes less than
  /// making a dictionary's type does at the start.
  private var bindings: [Binding] = []

  /// A change that cannot be made.
  public struct Complaint: Sendable, Equatable {
    /// The action as the configuration has it.
    public let action: String
    /// What is wrong and what is possible, as the rest of a sentence about the action.
    public let reason: String
  }

  /// The keys as delivered.
  public static let standard = reading([:]).keymap

  /// Makes the keymap in which some actions have other keys than the delivered ones. An empty list
  /// takes an action's keys away; a key given to one action is taken from the others there.
  /// - Parameter changes: names of keys by names of actions, as the configuration has them.
  /// - Returns: the keymap, and the changes that could not be made.
  public static func reading(
    _ changes: [String: [String]]
  ) -> (keymap: Keymap, complaints: [Complaint]) {
    var known: [Action: [Key]] = [:]
    var complaints: [Complaint] = []
    for (name, keyNames) in changes.sorted(by: { $0.key < $1.key }) {
      guard let action = Action(rawValue: name) else {
        complaints.append(
          Complaint(action: name, reason: "is no action; they are listed under ?, such as star"))
        continue
      }
      known[action] = []
      for keyName in keyNames {
        if let key = Key(name: keyName) {
          known[action]?.append(key)
        } else {
          complaints.append(
            Complaint(
              action: name,
              reason: "has \"\(keyName)\", which is no key; keys are such as x, ^X, Alt-X, F5, PgDn"
            ))
        }
      }
    }
    let keymap = Keymap(changes: known, complaints: &complaints)
    return (keymap, complaints)
  }

  private init(changes: [Action: [Key]], complaints: inout [Complaint]) {
    // Changed actions first: the keys given to them are no longer free for the others.
    let changed = Command.all.filter { changes[$0.action] != nil }
    for command in changed + Command.all.filter({ changes[$0.action] == nil }) {
      for key in changes[command.action] ?? command.keys {
        if let other = command.contexts.compactMap({ action(for: key, in: $0) }).first {
          if changes[command.action] != nil, other != command.action {
            complaints.append(
              Complaint(
                action: command.action.rawValue,
                reason: "has \(key.name), which \(other.rawValue) has already"))
          }
          continue
        }
        bindings.append(Binding(key: key, action: command.action, contexts: command.contexts))
      }
    }
  }

  /// Returns what a key does in a context; nil where it is not bound.
  public func action(for key: Key, in context: Context) -> Action? {
    bindings.first { $0.key == key && $0.contexts.contains(context) }?.action
  }

  /// Returns the keys of an action, the first being the one that hints name.
  public func keys(for action: Action) -> [Key] {
    bindings.filter { $0.action == action }.map(\.key)
  }
}
