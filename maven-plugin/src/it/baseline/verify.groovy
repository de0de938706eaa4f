def sarif = new File(basedir, 'target/leakwarden.sarif').text
assert !sarif.contains('"github-token"')
