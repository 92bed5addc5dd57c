Gazette.main()
