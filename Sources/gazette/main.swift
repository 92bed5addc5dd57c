Gazette.start()
