print("yishid")
