/** How many parameters each method of 1.35.1 says it has: names by `length`. */
export const LENGTHS: Record<number, string> = {
  0: `
    activateMembercard activateMembercardUserForm addBeaconGroup addConsumer addGroupBeacons addKfAccount
    addLocations addLotteryInfo addPoi applyBeacons applyBeaconsStatus authorizeDevices
    batchgetSubmerchant bindBeaconLocation bindBeaconWithPages bindDevice checkCustomizedCodes
    checkInBoardingPass checkShakeAccountStatus clearQuota closeKfSession compelBindDevice
    compelUnbindDevice consumeCode createCard createCardQRCode createDeviceQRCode createGroup
    createKfSession createPage createQRCode decryptCode delPoi deleteBeaconGroup deleteCard
    deleteGroupBeacons deleteKfAccount deletePage getApplyProtocol getBeacons getBindDevice getCard
    getCardDataInfo getCards getCode getColors getCustomServiceList getDepositCodesCount getDeviceQRCode
    getDeviceStatistics getDeviceStatisticsList getDeviceStatus getGroups getIp getKfSession
    getKfSessionList getKfSessionWaitCase getLocations getMemberCardUserInfo getMembercard
    getOnlineCustomServiceList getOpenID getOrdersByStatus getPageStatistics getPageStatisticsList
    getPages getPoi getPois getRecords getShakeInfo getSubmerchant getTotalCardDataInfo getWXCategory
    getWhichGroup importCustomizedCodes listBeaconGroup moveUserToGroup queryGroupBeacons
    registerShakeAccount removeGroup searchBeaconPageRelation setKfAccountAvatar setLotterySwitch
    setPrizeBucket setTestWhitelist submitSubmerchant transferMessage transferStatus unavailableCode
    unbindDevice updateBeacon updateBeaconGroup updateCard updateCardStock updateCode updateGroup
    updateKfAccount updateLuckyMonkeyBalance updateMeetingTicket updateMemberCardUserInfo updateMembercard
    updateMovieTicket updatePage updatePoi updateSubmerchant uploadLogo uploadMaterial uploadPageIcon
    uploadVideoMaterial verifyDeviceQRCode`,
  1: `
    _checkShakeAccountStatus _getAllExpressTemplates _getAllGroups _getAllPrivateTemplate _getAllShelves
    _getApplyProtocol _getColors _getCustomServiceList _getGroups _getIndustry _getIp
    _getKfSessionWaitCase _getLatestTicket _getMaterialCount _getMenu _getMenuConfig
    _getOnlineCustomServiceList _getTags _getWXCategory _removeMenu getAccessToken getAllExpressTemplates
    getAllGroups getAllPrivateTemplate getAllShelves getIndustry getLatestTicket getLatestToken
    getMaterialCount getMenu getMenuConfig getTags removeMenu setEndpoint setOpts showQRCodeURL`,
  2: `
    _activateMembercard _activateMembercardUserForm _addBeaconGroup _addExpressTemplate _addGroupBeacons
    _addLocations _addPoi _addTemplate _applyBeacons _applyBeaconsStatus _batchGetUsers
    _batchgetSubmerchant _bindBeaconLocation _bindBeaconWithPages _checkInBoardingPass _clearQuota
    _closeOrder _createCard _createCustomMenu _createDeviceQRCode _createGoods _createGroup
    _createLimitQRCode _createMenu _createPage _createQRCode _createShelf _createTag _decryptCode _delPoi
    _delPrivateTemplate _deleteBeaconGroup _deleteCard _deleteExpressTemplate _deleteGoods
    _deleteGoodsGroup _deleteGroupBeacons _deleteKfAccount _deleteMass _deletePage _deleteShelf _deleteTag
    _deliverNotify _getBeacons _getBindDevice _getCard _getCardExt _getDepositCodesCount _getDeviceQRCode
    _getDeviceStatistics _getDeviceStatisticsList _getDeviceStatus _getExpressTemplateById _getFollowers
    _getGoods _getGoodsByStatus _getGroupById _getJsConfig _getKfSession _getKfSessionList
    _getMassMessageStatus _getMaterial _getMedia _getMemberCardUserInfo _getMembercard _getOrderById
    _getPageStatistics _getPageStatisticsList _getPages _getPoi _getProperties _getRecords _getSKUs
    _getShakeInfo _getShelfById _getSubCats _getSubmerchant _getTicket _getUser _getUserTags
    _getWhichGroup _listBeaconGroup _orderQuery _queryGroupBeacons _registerShakeAccount _removeCustomMenu
    _removeGroup _removeMaterial _searchBeaconPageRelation _setIndustry _setPrizeBucket _setTestWhitelist
    _shorturl _submitSubmerchant _testCustomMenu _updateBeacon _updateBeaconGroup _updateExpressTemplate
    _updateGoods _updateMeetingTicket _updateMemberCardUserInfo _updateMembercard _updateMovieTicket
    _updateNewsMaterial _updatePage _updatePoi _updateShelf _updateSubmerchant _uploadImage
    _uploadImageStream _uploadLogo _uploadMPVideo _uploadNews _uploadNewsMaterial _uploadPageIcon
    _uploadPicture _verifyDeviceQRCode addExpressTemplate addTemplate batchGetUsers closeOrder
    createCustomMenu createGoods createLimitQRCode createMenu createShelf createTag delPrivateTemplate
    deleteExpressTemplate deleteGoods deleteGoodsGroup deleteMass deleteShelf deleteTag deliverNotify
    getCardExt getExpressTemplateById getFollowers getGoods getGoodsByStatus getGroupById getJsConfig
    getMassMessageStatus getMaterial getMedia getOrderById getProperties getSKUs getShelfById getSubCats
    getTicket getUser getUserTags orderQuery registerTicketHandle removeCustomMenu removeMaterial
    setIndustry shorturl testCustomMenu updateExpressTemplate updateGoods updateNewsMaterial updateShelf
    uploadImage uploadImageMaterial uploadImageStream uploadMPVideo uploadNews uploadNewsMaterial
    uploadPicture uploadThumb uploadThumbMaterial uploadThumbStream uploadVideo uploadVideoStream
    uploadVoice uploadVoiceMaterial uploadVoiceStream`,
  3: `
    _addConsumer _addLotteryInfo _checkCustomizedCodes _closeKfSession _compelBindDevice
    _compelUnbindDevice _consumeCode _createCardQRCode _createGoodsGroup _createKfSession _createTmpQRCode
    _editTag _getArticleSummary _getArticleTotal _getCode _getInterfaceSummary _getInterfaceSummaryHour
    _getLocations _getOpenID _getPois _getTagUsers _getUpstreamMsg _getUpstreamMsgDist
    _getUpstreamMsgDistMonth _getUpstreamMsgDistWeek _getUpstreamMsgHour _getUpstreamMsgMonth
    _getUpstreamMsgWeek _getUserCumulate _getUserRead _getUserReadHour _getUserShare _getUserShareHour
    _getUserSummary _importCustomizedCodes _massSend _membersBatchtagging _membersBatchuntagging
    _moveUserToGroup _previewImage _previewNews _previewText _previewVideo _previewVoice _semantic
    _sendCard _sendImage _sendMpNews _sendMusic _sendNews _sendText _sendVoice _setKfAccountAvatar
    _setLotterySwitch _unavailableCode _updateCardStock _updateFeedback _updateGoodsGroup
    _updateGoodsStatus _updateGroup _updateRemark _uploadMaterial _uploadMedia _uploadMediaStream
    _uploadVideoMaterial createGoodsGroup createTmpQRCode editTag getArticleSummary getArticleTotal
    getInterfaceSummary getInterfaceSummaryHour getRedirectUrl getShakehbConfig getTagUsers getUpstreamMsg
    getUpstreamMsgDist getUpstreamMsgDistMonth getUpstreamMsgDistWeek getUpstreamMsgHour
    getUpstreamMsgMonth getUpstreamMsgWeek getUserCumulate getUserRead getUserReadHour getUserShare
    getUserShareHour getUserSummary massSend massSendImage massSendMPVideo massSendNews massSendText
    massSendVideo massSendVoice membersBatchtagging membersBatchuntagging preRequest previewImage
    previewNews previewText previewVideo previewVoice request semantic sendCard sendImage sendMpNews
    sendMusic sendNews sendText sendVoice updateFeedback updateGoodsGroup updateGoodsStatus updateRemark
    uploadMedia uploadMediaStream`,
  4: `
    _addKfAccount _authorizeDevices _bindDevice _getCards _getMaterials _getOrdersByStatus
    _getTotalCardDataInfo _sendCardFromCs _sendImageFromCs _sendMpNewsFromCs _sendMusicFromCs
    _sendNewsFromCs _sendTextFromCs _sendVideo _sendVoiceFromCs _setExpressForOrder _unbindDevice
    _updateCard _updateCode _updateGoodsForGroup _updateKfAccount _updateLuckyMonkeyBalance _updateStock
    getMaterials sendCardFromCs sendImageFromCs sendMpNewsFromCs sendMusicFromCs sendNewsFromCs
    sendTextFromCs sendVideo sendVoiceFromCs setExpressForOrder updateGoodsForGroup updateStock`,
  5: `
    _getCardDataInfo _sendVideoFromCs _transferMessage _transferStatus sendVideoFromCs`,
  6: `
    _sendTemplate sendTemplate`,
};
