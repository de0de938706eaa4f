def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/leakwarden.sarif').text
assert log.contains('nothing was found')
assert sarif.contains('"results"') && !sarif.contains('"ruleId"')
