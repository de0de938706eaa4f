assert new File(basedir, 'build.log').text.count('1 finding (') == 1
assert new File(basedir, 'one/target/leakwarden.sarif').text.contains('"one/src/main/resources/application.properties"')
