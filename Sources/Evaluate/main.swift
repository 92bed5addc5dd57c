// `Evaluate [--verbose] [FOLDER]`: the figures for the labelled announcements.

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first { !$0.hasPrefix("-") } ?? "Tests/ExtractionTests/Evaluation"
let evaluation = Evaluation(of: try Example.read(from: folder))
if arguments.contains("--verbose") {
  for mistake in evaluation.mistakes { print(mistake) }
}
for line in Report.lines(evaluation) { print(line) }
