from klynge.cli import main

if __name__ == "__main__":  # the web server's workers import this module once more
    main()
