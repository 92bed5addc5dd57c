// PostLoader
