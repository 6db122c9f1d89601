//! File systems that do not report all changes: those that other machines, or
//! the host of a virtual machine, write to as well.

use std::path::Path;

#[cfg(target_os = "linux")]
use rustix::fs::FsWord;

/// Their types, as `statfs` names them (linux/magic.h).
#[cfg(target_os = "linux")]
const SILENT: [FsWord; 9] = [
    0x6969,      // NFS
    0x517b,      // SMB
    0xff53_4d42, // CIFS
    0xfe53_4d42, // SMB2
    0x0102_1997, // 9P: drives of Windows in WSL
    0x6573_5546, // FUSE: sshfs, folders of a host in a container
    0x786f_4256, // folders of a host in VirtualBox
    0x0bac_bacb, // folders of a host in VMware
    0x5346_414f, // AFS
];

/// Whether changes in a folder may go unreported.
#[cfg(target_os = "linux")]
pub(super) fn is_silent(folder: &Path) -> bool {
    // A folder that cannot be looked at cannot be watched either, which is
    // reported then.
    rustix::fs::statfs(folder).is_ok_and(|found| SILENT.contains(&found.f_type))
}

/// Whether changes in a folder may go unreported. Other systems report changes
/// of their own file systems; for the rest there is `--poll`.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_silent(_folder: &Path) -> bool {
    false
}
