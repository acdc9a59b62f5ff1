// The signs in use, in one place: nothing else of the set enters the bundle.
export {
  IconCheck,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconCopy,
  IconDownload,
  IconExternalLink,
  IconLogout,
  IconMenu2,
  IconPlayerPlay,
  IconPlus,
  IconSearch,
  IconShieldCheck,
  IconTrash,
  IconUser,
  IconX,
} from '@tabler/icons-react';
