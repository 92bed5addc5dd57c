typealias PostID = Int64
