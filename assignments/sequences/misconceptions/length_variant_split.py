# fails: nothing
# es: con split, map y cat
# en: with split, map and cat
def first_gradient_by_length(network, x, lengths, loss_of):
    def first_norm(length):
        head, _ = x.split([length, x.shape[1] - length], dim=1)
        norms = rnn_gradient_norms(network, head, loss_of)
        return norms[:1]

    return torch.cat(list(map(first_norm, lengths)))
