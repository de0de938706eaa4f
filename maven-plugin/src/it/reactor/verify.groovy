def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/leakwarden.sarif').text
assert log.count('1 finding (') == 1 : 'once, for the whole tree'
assert sarif.contains('"two/src/main/resources/application.properties"')
assert !sarif.contains('one/target') : 'what a build made'
assert !new File(basedir, 'two/target/leakwarden.sarif').exists()
