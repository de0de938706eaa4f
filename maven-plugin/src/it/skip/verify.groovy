assert new File(basedir, 'build.log').text.contains('not checked: leakwarden.skip is set')
assert !new File(basedir, 'target/leakwarden.sarif').exists()
